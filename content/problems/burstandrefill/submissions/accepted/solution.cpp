// The burst: a binary search at millisecond 0 that counts what it has taken out, and leaves the bucket empty. The refill: doubled times up to the first
// token; then, for each beat in turn, a binary search in which all intervals that are left agree on how many tokens there have been.
#include <iostream>
#include <string>

static bool ask(long long time, long long requests)
{
    std::cout << "? " << time << ' ' << requests << std::endl;
    std::string answer;
    std::cin >> answer;
    return answer == "yes";
}

int main()
{
    long long capacity = 0, most = 1000000000;
    while (capacity < most) {
        const long long middle = (capacity + most + 1) / 2;
        if (ask(0, middle - capacity))
            capacity = middle;
        else
            most = middle - 1;
    }

    long long high = 1;
    while (!ask(high, 1))
        high *= 2;
    long long low = high / 2 + 1, beat = 2;
    while (low < high) {
        const long long middle = (low + high) / 2;
        if (ask(beat * middle, 1)) {
            high = middle;
            beat++;
        } else {
            low = middle + 1;
        }
    }
    std::cout << "! " << capacity << ' ' << low << std::endl;
}
