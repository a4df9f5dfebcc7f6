"""What chats and social networks export: Telegram, WhatsApp, Twitter; and the answers of ReliefWeb's service."""
