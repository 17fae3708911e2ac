#include <iostream>
#include <string>
#include <vector>

struct Invoice {
    int project, full, discounted; // discounted is 0 if there is no discount
};

// All ways to read the payment, in their order.
static std::vector<std::string> find_ways(const std::vector<Invoice> &invoices, int payment)
{
    // Your solution goes here.
    return {};
}

int main()
{
    int n, payment;
    std::cin >> n >> payment;
    std::vector<Invoice> invoices(n);
    for (Invoice &invoice : invoices)
        std::cin >> invoice.project >> invoice.full >> invoice.discounted;

    const std::vector<std::string> ways = find_ways(invoices, payment);
    std::cout << ways.size() << '\n';
    for (const std::string &way : ways)
        std::cout << way << '\n';
}
