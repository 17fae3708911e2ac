// Too slow: tries every plan of full backups and works out the same nights again and again: exponential.
#include <algorithm>
#include <iostream>
#include <vector>

static const long long NEVER = 1'000'000'000'000'000'000;
static int n;
static long long limit;
static std::vector<long long> fulls, changes;

static long long least(int start)
{
    long long best = NEVER, read = fulls[start];
    for (int end = start; read <= limit; end++) {
        if (end == n - 1)
            return std::min(best, read);
        best = std::min(best, read + least(end + 1));
        if (end + 2 < n)
            best = std::min(best, read + least(end + 2));
        read += changes[end + 1];
    }
    return best;
}

int main()
{
    std::cin >> n >> limit;
    fulls.resize(n);
    changes.resize(n);
    for (int i = 0; i < n; i++)
        std::cin >> fulls[i] >> changes[i];
    const long long best = least(0);
    std::cout << (best < NEVER ? best : -1) << '\n';
}
