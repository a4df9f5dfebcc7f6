"""What makes data that ships, and what checks the front end; nothing of it ships."""
