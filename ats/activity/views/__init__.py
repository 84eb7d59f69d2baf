"""Pages of the history's outgoing side: notifications, and the demo's mailbox."""
