"""Words that stand in rows."""

# The job that counts the days off, and with them the promises that are still owed; it lives where
# both can be seen, in a room above.
COUNT_DAYS_OFF = "count_days_off"
