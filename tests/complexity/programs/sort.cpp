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
    std::sort(a.begin(), a.end());
    std::cout << a.front() << ' ' << a.back() << '\n';
}
