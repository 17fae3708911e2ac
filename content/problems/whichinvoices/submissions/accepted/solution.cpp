// Walks project by project, and in a project from the oldest invoice on; to leave one open means to go on with the next project.
// A table, filled from behind, knows for each place and each sum that is still to be paid whether there is a way. No step is
// taken into a branch without one. O(n x) for the table, O(n) for each way.
#include <algorithm>
#include <functional>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

struct Invoice {
    int project, full, discounted;
};

class Search {
public:
    Search(const std::vector<Invoice> &invoices, int payment);

    std::vector<std::string> ways()
    {
        walk(0, payment_);
        std::sort(ways_.begin(), ways_.end(), std::greater<>()); // '-' < 'D' < 'F'
        return ways_;
    }

private:
    void walk(size_t at, int rest);

    const std::vector<Invoice> &invoices_;
    int payment_;
    std::vector<size_t> order_;               // invoices by project, and by date
    std::vector<size_t> next_project_;        // for each place of the order, where the next project begins
    std::vector<std::vector<bool>> possible_; // possible_[at][rest]: the invoices from place `at` on can make up the rest
    std::string way_;
    std::vector<std::string> ways_;
};

Search::Search(const std::vector<Invoice> &invoices, int payment)
    : invoices_(invoices), payment_(payment), order_(invoices.size()), next_project_(invoices.size()),
      possible_(invoices.size() + 1, std::vector<bool>(payment + 1)), way_(invoices.size(), '-')
{
    std::iota(order_.begin(), order_.end(), 0);
    std::stable_sort(order_.begin(), order_.end(), [&](size_t a, size_t b) { return invoices[a].project < invoices[b].project; });
    possible_.back()[0] = true;
    for (size_t at = order_.size(); at-- > 0;) {
        const Invoice &invoice = invoices[order_[at]];
        const bool is_last = at + 1 == order_.size() || invoices[order_[at + 1]].project != invoice.project;
        next_project_[at] = is_last ? at + 1 : next_project_[at + 1];
        possible_[at] = possible_[next_project_[at]];
        for (const int amount : {invoice.full, invoice.discounted})
            for (int sum = amount; amount > 0 && sum <= payment; sum++)
                if (possible_[at + 1][sum - amount])
                    possible_[at][sum] = true;
    }
}

void Search::walk(size_t at, int rest)
{
    if (!possible_[at][rest])
        return;
    if (at == order_.size()) {
        ways_.push_back(way_);
        return;
    }
    const Invoice &invoice = invoices_[order_[at]];
    char &mark = way_[order_[at]];
    mark = 'F';
    if (invoice.full <= rest)
        walk(at + 1, rest - invoice.full);
    if (invoice.discounted > 0 && invoice.discounted <= rest) {
        mark = 'D';
        walk(at + 1, rest - invoice.discounted);
    }
    mark = '-';
    walk(next_project_[at], rest);
}

int main()
{
    int n, payment;
    std::cin >> n >> payment;
    std::vector<Invoice> invoices(n);
    for (auto &[project, full, discounted] : invoices)
        std::cin >> project >> full >> discounted;

    const std::vector<std::string> ways = Search(invoices, payment).ways();
    std::cout << ways.size() << '\n';
    for (const std::string &way : ways)
        std::cout << way << '\n';
}
