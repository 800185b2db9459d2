import time
from decimal import Decimal

from trytond.exceptions import UserWarning
from trytond.pool import Pool, PoolMeta

USUAL = Decimal('100000')
SLOW = 0.5


class LargeInvoiceWarning(UserWarning):
    pass


class Invoice(metaclass=PoolMeta):
    __name__ = 'account.invoice'

    @classmethod
    def _post(cls, invoices):
        Warning = Pool().get('res.user.warning')
        for invoice in invoices:
            name = 'large_invoice_%d' % invoice.id
            if (invoice.type == 'in' and invoice.untaxed_amount > USUAL
                    and Warning.check(name)):
                raise LargeInvoiceWarning(name, 'Invoice of %s is larger than usual.' % invoice.untaxed_amount)
            if '[slow]' in (invoice.description or ''):
                time.sleep(SLOW)
        super()._post(invoices)
