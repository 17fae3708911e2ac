// n: adds them up; memory 1.
#include <vector>

long long solve(const std::vector<int> &nums)
{
    long long sum = 0;
    for (int x : nums)
        sum += x;
    return sum;
}
