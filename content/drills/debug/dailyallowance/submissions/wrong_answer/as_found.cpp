// Says which receipts of a journey are paid: those that fit into the allowance of their day.
#include <cmath>
#include <cstdio>
#include <iostream>
#include <map>
#include <string>

using Money = double;

Money parse(const std::string &text)
{
    return std::stod(text);
}

void print(Money amount)
{
    std::printf("%.2f", amount);
}

struct Receipt {
    int day;
    Money amount;
};

class Allowance {
public:
    explicit Allowance(Money daily) : daily_(daily) {}

    // Pays the receipt if it fits into what its day has left.
    bool pay(const Receipt &receipt)
    {
        Money &paid = paid_[receipt.day];
        if (paid + receipt.amount > daily_)
            return false;
        paid += receipt.amount;
        return true;
    }

    const std::map<int, Money> &days() const { return paid_; }

private:
    Money daily_;
    std::map<int, Money> paid_;
};

int main()
{
    std::string text;
    std::cin >> text;
    Allowance allowance(parse(text));
    int day;
    while (std::cin >> day >> text) {
        bool paid = allowance.pay({day, parse(text)});
        std::puts(paid ? "paid" : "refused");
    }
    for (const auto &[number, paid] : allowance.days()) {
        std::printf("%d ", number);
        print(paid);
        std::puts("");
    }
}
