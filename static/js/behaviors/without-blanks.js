// A form of filters: what is not chosen stays out of the address.

export function connect(form) {
  form.addEventListener("htmx:configRequest", ({ detail }) => {
    if (detail.verb !== "get") return;
    for (const [name, value] of Object.entries(detail.parameters)) {
      if (value === "") delete detail.parameters[name];
    }
  });
}
