// time: n^2
// space: n^2
#include <iostream>
#include <vector>

int main()
{
    std::vector<std::vector<int>> versions(1);
    int n, x;
    std::cin >> n;
    while (std::cin >> x) {
        auto next = versions.back();
        next.push_back(x);
        versions.push_back(std::move(next));
    }
    long sum = 0;
    for (const auto &v : versions)
        sum += v.empty() ? 0 : v[v.size() / 2];
    std::cout << sum << '\n';
}
