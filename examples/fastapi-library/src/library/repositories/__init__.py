"""The only modules that send queries."""

from library.repositories.books import BookRepository
from library.repositories.loans import LoanRepository
from library.repositories.members import MemberRepository

__all__ = ["BookRepository", "LoanRepository", "MemberRepository"]
