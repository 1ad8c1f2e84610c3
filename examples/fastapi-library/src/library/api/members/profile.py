from fastapi import APIRouter

from library.dependencies import Accounts, CurrentMember
from library.schemas import Profile, ProfileChange, ShownMember

router = APIRouter()


@router.get("", response_model=ShownMember)
def show_profile(member: CurrentMember):
    return member


@router.put("", response_model=ShownMember)
def replace_profile(profile: Profile, member: CurrentMember, accounts: Accounts):
    return accounts.change(member, profile.name, profile.email)


@router.patch("", response_model=ShownMember)
def change_profile(change: ProfileChange, member: CurrentMember, accounts: Accounts):
    return accounts.change(member, change.name, change.email)
