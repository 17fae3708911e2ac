// time: n log n
// space: n
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<long long> a(n);
    for (auto &x : a)
        std::cin >> x;
    std::vector<long long> tails;
    for (long long x : a) {
        auto at = std::lower_bound(tails.begin(), tails.end(), x);
        if (at == tails.end())
            tails.push_back(x);
        else
            *at = x;
    }
    std::cout << tails.size() << '\n';
}
