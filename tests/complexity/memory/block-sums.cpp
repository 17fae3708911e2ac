// One sum for each block of sqrt n numbers.
// time: n
// space: sqrt n
#include <cmath>
#include <iostream>
#include <vector>

int main()
{
    long n, x;
    std::cin >> n;
    const long block = std::max(1L, static_cast<long>(std::sqrt(static_cast<double>(n))));
    std::vector<long> sums(n / block + 1);
    for (long i = 0; i < n && std::cin >> x; i++)
        sums[i / block] += x;
    long best = 0;
    for (long s : sums)
        best = std::max(best, s);
    std::cout << best << '\n';
}
