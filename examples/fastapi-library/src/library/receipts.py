"""Mails to members."""

import smtplib
from email.message import EmailMessage

from library.settings import Settings


def send_receipt(settings: Settings, address: str, title: str) -> None:
    """Tell a member what they have borrowed; without a mail server nobody is told."""
    if settings.smtp_host is None:
        return
    message = EmailMessage()
    message["To"] = address
    message["Subject"] = f"You have borrowed {title}"
    with smtplib.SMTP(settings.smtp_host) as server:
        server.send_message(message)
