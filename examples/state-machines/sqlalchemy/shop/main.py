from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

from shop.models import Invoice, InvoiceStatus

app = FastAPI()
make_session = sessionmaker(create_engine("sqlite://"))


def get_session():
    with make_session() as session:
        yield session


def load(session: Session, invoice_id: int) -> Invoice:
    invoice = session.get(Invoice, invoice_id)
    if invoice is None:
        raise HTTPException(404)
    return invoice


@app.post("/invoices", status_code=201)
def make(session: Session = Depends(get_session)):
    session.add(Invoice(status=InvoiceStatus.DRAFT))
    session.commit()
    return {}


@app.post("/invoices/{invoice_id}/send")
def send(invoice_id: int, session: Session = Depends(get_session)):
    invoice = load(session, invoice_id)
    if invoice.status != InvoiceStatus.DRAFT:
        raise HTTPException(409, "only drafts are sent")
    invoice.status = InvoiceStatus.SENT
    session.commit()
    return {}


@app.delete("/invoices/{invoice_id}", status_code=204)
def void(invoice_id: int, session: Session = Depends(get_session)):
    invoice = load(session, invoice_id)
    if invoice.status in (InvoiceStatus.VOID,):
        raise HTTPException(400, "void already")
    invoice.status = InvoiceStatus.VOID
    session.commit()
