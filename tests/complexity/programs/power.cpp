// time: log n
// space: 1
#include <iostream>

int main()
{
    unsigned long long n, result = 1, base = 3;
    std::cin >> n;
    for (; n; n /= 2) {
        if (n % 2)
            result = result * base % 1000000007;
        base = base * base % 1000000007;
    }
    std::cout << result << '\n';
}
