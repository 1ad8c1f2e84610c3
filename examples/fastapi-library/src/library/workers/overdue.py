import asyncio
from datetime import date

from sqlalchemy.orm import Session, sessionmaker

from library.repositories import LoanRepository


class OverdueWorker:
    """Marks the loans that should have been returned."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def run_once(self, today: date | None = None) -> int:
        """How many loans have become overdue since the last round."""
        with self._sessions() as session:
            return LoanRepository(session).mark_overdue(today or date.today())

    async def run(self, interval_seconds: float) -> None:
        while True:
            await asyncio.to_thread(self.run_once)
            await asyncio.sleep(interval_seconds)
