// time: n
// space: n
#include <deque>
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<long long> a(n);
    for (auto &x : a)
        std::cin >> x;
    const int width = n / 3 + 1;
    std::deque<int> best; // places of falling values
    long long sum = 0;
    for (int i = 0; i < n; i++) {
        while (!best.empty() && a[best.back()] <= a[i])
            best.pop_back();
        best.push_back(i);
        if (best.front() <= i - width)
            best.pop_front();
        sum += a[best.front()];
    }
    std::cout << sum << '\n';
}
