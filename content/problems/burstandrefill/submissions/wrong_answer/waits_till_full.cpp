// Mistake: waits for the longest time that a token can take, and takes the bucket for full again. Only one token has come for certain.
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
    long long capacity = 0, most = 1000000000, now = 0;
    while (capacity < most) {
        const long long middle = (capacity + most + 1) / 2;
        if (ask(now, middle)) {
            capacity = middle;
            now += 1000000000;
        } else {
            most = middle - 1;
        }
    }
    while (ask(now, 1))
        ;
    long long low = 1, high = 1000000000;
    while (low < high) {
        const long long middle = (low + high) / 2;
        if (ask(now + middle, 1))
            high = middle;
        else
            low = middle + 1;
        now += middle;
    }
    std::cout << "! " << capacity << ' ' << low << std::endl;
}
