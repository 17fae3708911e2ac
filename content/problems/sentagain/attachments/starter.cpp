#include <cstdint>
#include <iostream>
#include <vector>

struct Report {
    int a;
    uint32_t b; // bit i: packet a - 1 - i
};

// The packets that are sent again, in ascending order.
static std::vector<int> sent_again(const std::vector<Report> &reports)
{
    // Your solution goes here.
    return {};
}

int main()
{
    int n;
    std::cin >> n;
    std::vector<Report> reports(n);
    for (Report &report : reports)
        std::cin >> report.a >> report.b;

    const std::vector<int> again = sent_again(reports);
    std::cout << again.size() << '\n';
    for (const int packet : again)
        std::cout << packet << ' ';
    std::cout << '\n';
}
