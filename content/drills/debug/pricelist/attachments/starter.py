"""Quotes of a wholesaler: the price list of a region, with the discounts that a customer has."""
import sys


class PriceLists:
    """Each region's list, put together when it is first asked for and then kept."""

    def __init__(self):
        self.rows = []
        self.kept = {}

    def add(self, region, item, cents):
        self.rows.append((region, item, cents))
        self.kept.pop(region, None)

    def of(self, region):
        if region not in self.kept:
            self.kept[region] = {
                item: {"cents": cents, "marks": []}
                for where, item, cents in self.rows
                if where == region
            }
        return self.kept[region]


def apply_discounts(prices, discounts):
    for item, percent in discounts:
        if item not in prices:
            continue
        entry = prices[item]
        mark = f"-{percent}%"
        entry["cents"] -= entry["cents"] * percent // 100
        entry["marks"].append(mark)


def quote(lists, region, discounts):
    prices = lists.of(region)
    apply_discounts(prices, discounts)
    lines = []
    for item in sorted(prices):
        entry = prices[item]
        lines.append(" ".join([item, str(entry["cents"]), *entry["marks"]]))
    return lines


def main():
    lists = PriceLists()
    discounts = {}
    for line in sys.stdin:
        command, *words = line.split()
        if command == "price":
            lists.add(words[0], words[1], int(words[2]))
        elif command == "discount":
            discounts.setdefault(words[0], []).append((words[1], int(words[2])))
        else:
            customer, region = words
            print(f"{customer} in {region}")
            for text in quote(lists, region, discounts.get(customer, [])):
                print(text)


main()
