from sqlalchemy import select
from sqlalchemy.orm import Session

from library.database import Member


class MemberRepository:
    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, member_id: int) -> Member | None:
        return self._session.get(Member, member_id)

    def by_email(self, email: str) -> Member | None:
        return self._session.scalars(select(Member).where(Member.email == email)).first()

    def save(self, member: Member) -> Member:
        self._session.add(member)
        self._session.commit()
        return member

    def remove(self, member: Member) -> None:
        self._session.delete(member)
        self._session.commit()
