// time: n
// space: n
#include <iostream>
#include <unordered_map>

int main()
{
    int n;
    std::cin >> n;
    std::unordered_map<long long, int> times;
    int most = 0;
    for (long long x; std::cin >> x;)
        most = std::max(most, ++times[x]);
    std::cout << most << '\n';
}
