// Too slow: looks for the fix after each photo from the first fix on. O(n m).
#include <algorithm>
#include <iostream>
#include <limits>
#include <list>

struct Fix {
    long long second, metre;
};

int main()
{
    int n, m, offset, gap, near;
    std::cin >> n >> m >> offset >> gap >> near;
    std::list<Fix> fixes(n);
    for (Fix &fix : fixes)
        std::cin >> fix.second >> fix.metre;
    const long long never = std::numeric_limits<int>::max();
    for (int i = 0; i < m; i++) {
        long long photo;
        std::cin >> photo;
        const long long now = photo + offset;
        long long since = never, until = never, last = 0, next = 0;
        for (const Fix &fix : fixes) {
            if (fix.second > now) {
                until = fix.second - now;
                next = fix.metre;
                break;
            }
            since = now - fix.second;
            last = fix.metre;
        }
        long long place = -1;
        if (since + until <= gap)
            place = (last * until + next * since) / (since + until);
        else if (std::min(since, until) <= near)
            place = since <= until ? last : next;
        std::cout << place << '\n';
    }
}
