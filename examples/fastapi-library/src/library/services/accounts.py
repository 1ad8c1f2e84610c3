from library.database import Member, Role
from library.errors import EmailTaken, MemberNotFound
from library.repositories import MemberRepository
from library.security import hash_password, password_matches


class AccountService:
    """The members of the library."""

    def __init__(self, members: MemberRepository) -> None:
        self._members = members

    def log_in(self, email: str, password: str) -> Member | None:
        member = self._members.by_email(email)
        if member is None or not password_matches(password, member.password_hash):
            return None
        return member

    def join(self, name: str, email: str, password: str, role: Role = Role.READER) -> Member:
        self._require_free(email)
        return self._members.save(
            Member(name=name, email=email, password_hash=hash_password(password), role=role)
        )

    def change(self, member: Member, name: str | None, email: str | None) -> Member:
        if email is not None and email != member.email:
            self._require_free(email)
            member.email = email
        if name is not None:
            member.name = name
        return self._members.save(member)

    def leave(self, member_id: int) -> None:
        member = self._members.get(member_id)
        if member is None:
            raise MemberNotFound(f"There is no member {member_id}")
        self._members.remove(member)

    def _require_free(self, email: str) -> None:
        if self._members.by_email(email) is not None:
            raise EmailTaken(f"{email} belongs to a member already")
