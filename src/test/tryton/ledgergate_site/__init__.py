"""A company's own Tryton module, as integrators write them: large supplier invoices have to be confirmed by a person,
and some take their time."""
from trytond.pool import Pool

from . import invoice


def register():
    Pool.register(invoice.Invoice, module='ledgergate_site', type_='model')
