#!/usr/bin/python3
"""Makes an empty Tryton database the books of a small building company.

usage: seed.py CONFIGURATION DATABASE PASSWORD

Everything is looked for before it is created, so the script may be repeated.
"""
import datetime
import sys
from decimal import Decimal

from proteus import Model, Wizard, config

VENDORS = {
    'V-1001': 'Acme Concrete Ltd',
    'V-1002': 'Müller & Söhne Stahlbau GmbH',
    'V-1003': "O'Brien Plumbing & Heating",
    'V-1099': 'Bygone Builders (in liquidation)',
}
JOBS = {'J-2041': 'Riverside Hospital, East Wing', 'J-2042': 'Harbour Bridge Car Park'}
COST_CODES = {
    '03-3000': 'Cast-in-place concrete',
    '05-1200': 'Structural steel framing',
    '07-2100': 'Thermal insulation',
    '07-5000': 'Membrane roofing',
    '08-4400': 'Curtain walls',
}
# Units of the currency for a dollar; who has none has no rate.
CURRENCIES = {
    'EUR': ('Euro', 2, Decimal('0.8')),
    'JPY': ('Japanese Yen', 0, Decimal('150')),
    'CHF': ('Swiss Franc', 2, None),
}
GROUPS = ['Purchase', 'Purchase Amendment', 'Account', 'Analytic Administration', 'Party Administration']


def one(model, domain, **values):
    """The record that meets the domain, created with the values if there is none."""
    Type = Model.get(model)
    found = Type.find(domain, limit=1)
    if found:
        return found[0]
    record = Type(**values)
    record.save()
    return record


def company():
    currency = one(
        'currency.currency', [('code', '=', 'USD')],
        name='US Dollar', symbol='$', code='USD', digits=2, rounding=Decimal('0.01'))
    if not currency.rates:
        currency.rates.new(date=datetime.date(2000, 1, 1), rate=Decimal(1))
        currency.save()
    for code, (name, digits, rate) in CURRENCIES.items():
        other = one('currency.currency', [('code', '=', code)],
                    name=name, symbol=code, code=code, digits=digits, rounding=Decimal(1).scaleb(-digits))
        if rate and not other.rates:
            other.rates.new(date=datetime.date(2000, 1, 1), rate=rate)
            other.save()
    Company = Model.get('company.company')
    if not Company.find():
        wizard = Wizard('company.company.config')
        wizard.execute('company')
        wizard.form.party = one('party.party', [('name', '=', 'Northside Builders')], name='Northside Builders')
        wizard.form.currency = currency
        wizard.execute('add')
    return Company.find()[0]


def chart(company):
    """The minimal chart of accounts that comes with Tryton, and an account for what subcontractors are owed later."""
    Account = Model.get('account.account')
    if not Account.find([('type.payable', '=', True)]):
        root, = Model.get('ir.model.data').find(
            [('module', '=', 'account'), ('fs_id', '=', 'account_template_root_en')], limit=1)
        wizard = Wizard('account.create_chart')
        wizard.execute('account')
        wizard.form.account_template = Model.get('account.account.template')(root.db_id)
        wizard.form.company = company
        wizard.execute('create_account')
        wizard.form.account_payable, = Account.find([('type.payable', '=', True)], limit=1)
        wizard.form.account_receivable, = Account.find([('type.receivable', '=', True)], limit=1)
        wizard.execute('create_properties')
    liability, = Model.get('account.account.type').find([('name', '=', 'Liability')], limit=1)
    # Only accounts of a type that takes debt may stand on a supplier invoice beside expenses.
    kind = one(
        'account.account.type', [('name', '=', 'Retainage payable')],
        name='Retainage payable', company=company, parent=liability, statement='balance', debt=True)
    top, = Account.find([('parent', '=', None)], limit=1)
    one('account.account', [('code', '=', '2150')],
        name='Retainage payable', code='2150', company=company, type=kind, parent=top)


def years(company):
    FiscalYear, Type = Model.get('account.fiscalyear'), Model.get('ir.sequence.type')
    moves, = Type.find([('name', '=', 'Account Move')], limit=1)
    invoices, = Type.find([('name', '=', 'Invoice')], limit=1)
    # The tests' fixed dates lie in 2025 and 2026, orders without a date are of today.
    for year in range(2025, datetime.date.today().year + 2):
        if FiscalYear.find([('name', '=', str(year))]):
            continue
        books = FiscalYear(name=str(year), company=company)
        books.start_date, books.end_date = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        books.post_move_sequence = one('ir.sequence', [('name', '=', 'Moves %d' % year)],
                                       name='Moves %d' % year, sequence_type=moves, company=company)
        numbers = one('ir.sequence.strict', [('name', '=', 'Invoices %d' % year)],
                      name='Invoices %d' % year, prefix='%d-' % year, sequence_type=invoices, company=company)
        sequences, = books.invoice_sequences
        sequences.in_invoice_sequence = sequences.in_credit_note_sequence = numbers
        sequences.out_invoice_sequence = sequences.out_credit_note_sequence = numbers
        books.save()
        books.click('create_period')
    first, = Model.get('account.period').find([('start_date', '=', datetime.date(2025, 1, 1))])
    if first.state == 'open':
        first.click('close')


def products():
    """An amount to be drawn down is a quantity with two decimals at the price of one."""
    expense, = Model.get('account.account').find([('type.expense', '=', True)], limit=1)
    category = one('product.uom.category', [('name', '=', 'Amount')], name='Amount')
    unit = one('product.uom', [('name', '=', 'Amount')],
               name='Amount', symbol='amt', category=category, rate=1.0, factor=1.0, rounding=0.01, digits=2)
    cost = one('product.category', [('name', '=', 'Construction cost')],
               name='Construction cost', accounting=True, account_expense=expense)
    one('product.template', [('code', '=', 'SUBCONTRACT')],
        name='Subcontract work', code='SUBCONTRACT', type='service', default_uom=unit,
        list_price=Decimal(0), purchasable=True, account_category=cost)


def axes():
    for code, name, accounts in (('JOBS', 'Jobs', JOBS), ('COSTCODES', 'Cost codes', COST_CODES)):
        root = one('analytic_account.account', [('code', '=', code)], code=code, name=name, type='root', state='opened')
        for number, words in accounts.items():
            one('analytic_account.account', [('code', '=', number)],
                code=number, name=words, type='normal', state='opened', root=root, parent=root)


def vendors():
    Party = Model.get('party.party')
    for code, name in VENDORS.items():
        if Party.find([('code', '=', code), ('active', 'in', [True, False])]):
            continue
        party = Party(name=name, code=code, active=code != 'V-1099')
        address, = party.addresses or [party.addresses.new()]
        address.city = 'Springfield'
        party.save()


def integration_user(company, password):
    """The user of the connector, with no more rights than it needs."""
    User, Group = Model.get('res.user'), Model.get('res.group')
    if User.find([('login', '=', 'integration')]):
        return
    user = User(name='Ledgergate', login='integration', password=password)
    for name in GROUPS:
        group, = Group.find([('name', '=', name)])
        user.groups.append(Group(group.id))
    user.companies.append(Model.get('company.company')(company.id))
    user.company = Model.get('company.company')(company.id)
    user.save()


def main(configuration, database, password):
    connection = config.set_trytond(database=database, user='admin', config_file=configuration)
    for item in Model.get('ir.module.config_wizard.item').find([('state', '=', 'open')]):
        item.state = 'done'
        item.save()
    ours = company()
    connection._context = Model.get('res.user').get_preferences(True, {})
    chart(ours)
    years(ours)
    products()
    axes()
    vendors()
    integration_user(ours, password)


main(*sys.argv[1:])
