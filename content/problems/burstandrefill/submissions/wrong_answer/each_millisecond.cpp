// Mistake: empties the bucket by doubled and then halved batches, and tries one millisecond after the other until a token comes. That is right, and takes far
// too many batches.
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
    long long capacity = 0, batch = 1, time = 1;
    for (; ask(0, batch); batch *= 2)
        capacity += batch;
    for (; batch > 0; batch /= 2)
        if (ask(0, batch))
            capacity += batch;
    while (std::cin && !ask(time, 1))
        time++;
    std::cout << "! " << capacity << ' ' << time << std::endl;
}
