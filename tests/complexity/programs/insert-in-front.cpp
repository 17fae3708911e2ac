// time: n^2
// space: n
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<long long> backwards;
    for (long long x; std::cin >> x;)
        backwards.insert(backwards.begin(), x);
    std::cout << backwards.front() << '\n';
}
