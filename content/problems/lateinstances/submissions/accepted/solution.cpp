// Minute by minute, with the kind and the length of the streak, and for each minute how many instances begin to work in it. O(n)
// time and memory.
#include <algorithm>
#include <iostream>
#include <vector>

enum Kind { NORMAL, BUSY, IDLE };

int main()
{
    int n, lowest, highest, streak, boot;
    long long each, busy, idle;
    std::cin >> n >> lowest >> highest >> each >> busy >> idle >> streak >> boot;

    std::vector<int> starts(n + boot);
    int working = lowest, ordered = lowest; // ordered: those that work, too
    long long dropped = 0;
    Kind last = NORMAL;
    int length = 0;
    for (int i = 0; i < n; i++) {
        long long requests;
        std::cin >> requests;
        working += starts[i];
        const long long capacity = working * each;
        dropped += std::max(requests - capacity, 0LL);

        const Kind kind = requests * 100 > capacity * busy ? BUSY : requests * 100 <= capacity * idle ? IDLE : NORMAL;
        length = kind == last ? length + 1 : 1;
        last = kind;
        if (length != streak)
            continue;
        length = 0;
        if (kind == BUSY && ordered < highest) {
            ordered++;
            starts[i + boot]++;
        }
        if (kind == IDLE && working > lowest) {
            ordered--;
            working--;
        }
    }
    std::cout << dropped << ' ' << working << '\n';
}
