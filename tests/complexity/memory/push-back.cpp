// time: n
// space: n
#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::vector<int> big;
    int n, x;
    std::cin >> n;
    while (std::cin >> x)
        big.push_back(x ^ 21);
    std::cout << big[big.size() / 2] << '\n';
}
