"""Mail: single messages and mailboxes with Python's own `email`, Outlook's .msg with the extra `documents`."""
