from fastapi import APIRouter, BackgroundTasks, Request, status

from library.workers.overdue import OverdueWorker

router = APIRouter()


@router.post("/overdue-round", status_code=status.HTTP_202_ACCEPTED)
def start_overdue_round(request: Request, tasks: BackgroundTasks) -> None:
    tasks.add_task(OverdueWorker(request.app.state.sessions).run_once)
