// With the moments at which timers are due: added up, put in order, grouped, and turned into differences again. O((n + m) log (n + m)).
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, m;
    long long behind, slack;
    std::cin >> n >> m >> behind >> slack;
    std::vector<long long> due;
    long long moment = 0;
    for (int i = 0; i < n + m; i++) {
        if (i == n)
            moment = -behind;
        long long ticks;
        std::cin >> ticks;
        moment += ticks;
        due.push_back(std::max(moment, 0LL));
    }
    std::sort(due.begin(), due.end());

    long long before = 0;
    for (size_t next = 0; next < due.size();) {
        const long long latest = due[next] + slack;
        while (next < due.size() && due[next] <= latest)
            next++;
        std::cout << due[next - 1] - before << ' ';
        before = due[next - 1];
    }
    std::cout << std::endl;
}
