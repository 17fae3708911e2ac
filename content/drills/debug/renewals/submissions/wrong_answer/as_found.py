"""On which days subscriptions are renewed, and how many renewals fall into each month."""
import calendar
import sys
from datetime import date


def add_months(day, count):
    """The same day of the month, count months later; the last one of a month that is too short."""
    month = day.month - 1 + count
    year = day.year + month // 12
    month = month % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(day.day, last))


def renewals(start, count):
    """The first count renewals after the start."""
    days = []
    day = start
    for number in range(1, count + 1):
        day = add_months(day, 1)
        days.append(day)
    return days


def read_subscription(line):
    name, start, count = line.split()
    return name, date.fromisoformat(start), int(count)


def main():
    in_month = {}
    for line in sys.stdin:
        name, start, count = read_subscription(line)
        days = renewals(start, count)
        print(name, *days)
        for day in days:
            month = f"{day.year}-{day.month:02d}"
            in_month[month] = in_month.get(month, 0) + 1
    print("months")
    for month in sorted(in_month):
        print(month, in_month[month])


main()
