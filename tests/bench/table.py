"""The bench's figures as a table: each request beside its ceiling, what it is held to beside it."""

HEAD = (
    f"{'request':22}{'req/s':>7}{'p95 ms':>8}{'web ms':>8}{'db ms':>7}{'stmts':>10}{'kB':>9}"
    f"{'ceiling':>9}{'req/s':>7}{'ms':>7}{'share':>7}{'by cpu':>8}{'goal':>6}"
)
NOISE = 0.05


def show(requests: list[dict], figures: dict[str, dict], statements: dict[str, float]) -> None:
    """Print a line for each request; `figures` are the client's results by name."""
    print(HEAD)
    for request in requests:
        row, other = figures.get(request["name"], {}), figures.get(request["against"], {})
        if "per_s" in row and "per_s" in other:
            print(line(request, row, other, statements.get(request["name"])))
        else:
            print(f"{request['name']:22} failed: {row.get('failures') or other.get('failures')}")
    if any(row.get("other_cpu_share", 0) > NOISE for row in figures.values()):
        print("* somebody else used the machine: req/s and share do not hold, CPU does")


def line(request: dict, row: dict, other: dict, statements: float | None) -> str:
    goal, share = request["goal"], 100 * row["per_s"] / other["per_s"]
    by_cpu = 100 * cpu_of(other) / max(cpu_of(row), 0.001)
    noise = "*" if max(r["other_cpu_share"] for r in (row, other)) > NOISE else " "
    counted = "-" if statements is None else f"{statements:g}"
    return (
        f"{request['name']:22}{row['per_s']:7.0f}{row['p95_ms']:8.1f}"
        f"{row['cpu_ms']['web']:8.2f}{row['cpu_ms'].get('db', 0):7.2f}"
        f"{held(counted, request.get('statements')):>10}"
        f"{held(format(row['bytes'] / 1000, '.1f'), request.get('kb')):>9}"
        f"{other['name']:>9}{other['per_s']:7.0f}{cpu_of(other):7.2f}"
        f"{share:6.0f}%{by_cpu:7.0f}%{goal:5}%{noise}"
    )


def held(figure: str, most: int | None) -> str:
    return f"{figure}/{most}" if most else figure


def cpu_of(row: dict) -> float:
    """Return the milliseconds of web server and database together."""
    return sum(row["cpu_ms"].values())
