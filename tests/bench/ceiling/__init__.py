"""The ceiling: minimal Django views that do just a request's database work and draw its rows."""
