// What stands around a function that was sent in: reading its arguments, printing its result. The driver, which dryrun
// writes for each problem, uses it. Standard output is the answer's alone: from before the first constructor of the
// solution on, what it prints itself goes to standard error.
//
// What a call costs is told to whoever asks: to the counter of work and memory when the program was compiled with it
// (count-edges.c), and with the argument --time as nanoseconds of CPU time in the file `time`.
#pragma once
#include <bits/stdc++.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

extern "C" __attribute__((weak)) void dryrun_count(int on);

#ifdef DRYRUN_NODES
struct ListNode {
    int val;
    ListNode *next;
    ListNode(int val = 0, ListNode *next = nullptr) : val(val), next(next) {}
};
struct TreeNode {
    int val;
    TreeNode *left, *right;
    TreeNode(int val = 0, TreeNode *left = nullptr, TreeNode *right = nullptr) : val(val), left(left), right(right) {}
};
#endif

namespace dryrun_function {

inline int answer_fd = -1;
__attribute__((constructor(101))) inline void keep_standard_output()
{
    answer_fd = dup(1);
    dup2(2, 1);
}

inline const char *no_word = "false", *yes_word = "true", *nothing_word = "null";
inline const char *waiting_for = nullptr; // the function that runs; it must return

inline bool timed = false;
inline long long spent_ns = 0; // in calls that have returned

inline long long cpu_ns()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

inline void count(bool on)
{
    if (dryrun_count)
        dryrun_count(on);
}

[[noreturn]] inline void fail(const std::string &why)
{
    std::cout.flush();
    fflush(stdout);
    fprintf(stderr, "%s\n", why.c_str());
    fflush(stderr);
    _exit(1);
}

inline void at_exit()
{
    if (waiting_for)
        fail(std::string(waiting_for) + " ended the program instead of returning");
}

template <class T> struct is_tuple : std::false_type {};
template <class A, class B> struct is_tuple<std::pair<A, B>> : std::true_type {};
template <class... T> struct is_tuple<std::tuple<T...>> : std::true_type {};
template <class T> struct is_optional : std::false_type {};
template <class T> struct is_optional<std::optional<T>> : std::true_type {};
template <class T> struct is_list : std::false_type {};
template <class T, class A> struct is_list<std::vector<T, A>> : std::true_type {};

// May a value of the type R be taken for one of the type T without a loss? Integers may be smaller.
template <class R, class T> constexpr bool fits()
{
    using V = std::remove_cvref_t<R>;
    if constexpr (std::is_same_v<V, T>)
        return true;
    else if constexpr (std::is_same_v<V, bool> || std::is_same_v<T, bool> || std::is_same_v<V, char> ||
                       std::is_same_v<T, char>)
        return false;
    else if constexpr (std::is_integral_v<V> && std::is_integral_v<T>)
        return sizeof(V) < sizeof(T) || (sizeof(V) == sizeof(T) && std::is_signed_v<V>);
    else if constexpr (std::is_arithmetic_v<V>)
        return std::is_same_v<T, double>;
    else if constexpr (std::is_same_v<T, std::string>)
        return std::is_convertible_v<V, std::string>;
    else if constexpr (is_optional<T>::value)
        return std::is_same_v<V, std::nullopt_t> || fits<V, typename T::value_type>();
    else
        return false;
}

class input {
    std::vector<char> bytes;
    const char *p = nullptr, *end = nullptr;
    bool mid = false;

    [[noreturn]] void refuse(const std::string &why) const
    {
        const auto line = 1 + std::count(bytes.data(), p, '\n');
        fail("the input is not what this problem reads: line " + std::to_string(line) + ": " + why);
    }
    static bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

public:
    input()
    {
        size_t n = 0;
        ssize_t got;
        bytes.resize(1 << 16);
        while ((got = ::read(0, bytes.data() + n, bytes.size() - n)) > 0) {
            n += static_cast<size_t>(got);
            if (n == bytes.size())
                bytes.resize(2 * n);
        }
        p = bytes.data();
        end = p + n;
    }

    std::string_view word(const char *what)
    {
        while (p != end && blank(*p))
            p++;
        const char *begin = p;
        while (p != end && !blank(*p))
            p++;
        if (begin == p)
            refuse(std::string("it ends where ") + what + " is wanted");
        mid = true;
        return {begin, static_cast<size_t>(p - begin)};
    }

    std::string line(const char *what)
    {
        if (mid) {
            while (p != end && *p != '\n') {
                if (!blank(*p))
                    refuse(std::string(what) + " is wanted on a line of its own");
                p++;
            }
            p += p != end;
        }
        mid = false;
        if (p == end)
            refuse(std::string("it ends where ") + what + " is wanted");
        const char *begin = p;
        while (p != end && *p != '\n')
            p++;
        std::string text(begin, p);
        p += p != end;
        if (!text.empty() && text.back() == '\r')
            text.pop_back();
        return text;
    }

    template <class T> T read(const char *what)
    {
        if constexpr (std::is_same_v<T, bool>) {
            const auto w = word(what);
            if (w != no_word && w != yes_word)
                refuse(std::string(w) + " is neither " + no_word + " nor " + yes_word + ", for " + what);
            return w == yes_word;
        } else if constexpr (std::is_same_v<T, char>) {
            const auto w = word(what);
            if (w.size() != 1)
                refuse(std::string(w) + " is no single character, for " + what);
            return w[0];
        } else if constexpr (std::is_same_v<T, std::string>) {
            return std::string(word(what));
        } else if constexpr (std::is_same_v<T, std::vector<char>>) {
            const auto w = word(what);
            return std::vector<char>(w.begin(), w.end());
        } else if constexpr (is_optional<T>::value) {
            const char *before = p;
            if (word(what) == nothing_word)
                return std::nullopt;
            p = before;
            return read<typename T::value_type>(what);
        } else if constexpr (is_tuple<T>::value) {
            T t;
            std::apply([&](auto &...field) { ((field = read<std::remove_reference_t<decltype(field)>>(what)), ...); }, t);
            return t;
        } else {
            const auto w = word(what);
            T value{};
            const auto [rest, error] = std::from_chars(w.data(), w.data() + w.size(), value);
            if (error != std::errc() || rest != w.data() + w.size())
                refuse(std::string(w.substr(0, 40)) + (std::is_integral_v<T> ? " is no whole number that fits" : " is no number") +
                       ", for " + what);
            return value;
        }
    }

    long long count(const char *what)
    {
        const auto n = read<long long>(what);
        return size(n, what);
    }
    long long size(long long n, const char *what) const
    {
        if (n < 0)
            refuse(std::string("the size ") + what + " is negative");
        return n;
    }

    template <class F> auto list(long long n, F element)
    {
        std::vector<decltype(element())> v;
        // No more at first than can be there: the number is the input's.
        v.reserve(static_cast<size_t>(std::min<long long>(n, end - p + 1)));
        for (long long i = 0; i < n; i++)
            v.push_back(element());
        return v;
    }

#ifdef DRYRUN_NODES
    ListNode *chain(long long n, const char *what)
    {
        ListNode before, *last = &before;
        for (long long i = 0; i < n; i++)
            last = last->next = new ListNode(read<int>(what));
        return before.next;
    }
    TreeNode *tree(long long n, const char *what)
    {
        std::vector<TreeNode **> places;
        TreeNode *root = nullptr;
        places.push_back(&root);
        for (long long i = 0; i < n; i++) {
            const auto value = read<std::optional<int>>(what);
            if (static_cast<size_t>(i) >= places.size())
                refuse(std::string(what) + " goes on below its last nodes");
            if (!value)
                continue;
            TreeNode *node = *places[static_cast<size_t>(i)] = new TreeNode(*value);
            places.push_back(&node->left);
            places.push_back(&node->right);
        }
        return root;
    }
#endif

    [[noreturn]] void no_method(std::string_view name) const { refuse(std::string(name) + " is no method"); }
    void ends()
    {
        while (p != end && blank(*p))
            p++;
        if (p != end)
            refuse("it goes on after all was read");
    }
};

inline std::vector<char> letters(const std::string &text) { return {text.begin(), text.end()}; }

template <class T> long long size_of(const std::vector<T> &list) { return static_cast<long long>(list.size()); }
#ifdef DRYRUN_NODES
inline long long size_of(const ListNode *node)
{
    long long n = 0;
    for (; node && n <= 20000000; node = node->next)
        n++;
    return n;
}
#endif

inline std::string answer;

template <class T> void put(const T &value)
{
    if constexpr (std::is_same_v<T, bool>) {
        answer += value ? yes_word : no_word;
    } else if constexpr (std::is_same_v<T, char>) {
        answer += value;
    } else if constexpr (std::is_same_v<T, std::string>) {
        answer += value;
    } else if constexpr (std::is_arithmetic_v<T>) {
        char digits[64];
        if (std::is_floating_point_v<T> && !(value - value == 0))
            fail("a number of the result is infinite, or none (NaN)");
        const auto [after, error] = std::to_chars(digits, digits + sizeof digits, value);
        (void)error;
        answer.append(digits, after);
    } else if constexpr (is_optional<T>::value) {
        if (value)
            put(*value);
        else
            answer += nothing_word;
    } else if constexpr (is_tuple<T>::value) {
        bool first = true;
        std::apply([&](const auto &...field) { ((first ? void(first = false) : void(answer += ' '), put(field)), ...); }, value);
    } else if constexpr (is_list<T>::value) {
        using E = typename T::value_type;
        constexpr bool lines = is_list<E>::value || is_tuple<E>::value || std::is_same_v<E, std::string>;
        if constexpr (std::is_same_v<E, char>) {
            answer.append(value.begin(), value.end());
        } else {
            bool first = true;
            for (const E &element : value) {
                if (!first)
                    answer += lines ? '\n' : ' ';
                first = false;
                put(element);
            }
        }
    }
#ifdef DRYRUN_NODES
    else if constexpr (std::is_same_v<T, ListNode *>) {
        size_t n = 0;
        for (const ListNode *node = value; node; node = node->next) {
            if (++n > 20000000)
                fail("the linked list that was returned does not end");
            if (node != value)
                answer += ' ';
            put(node->val);
        }
    } else if constexpr (std::is_same_v<T, TreeNode *>) {
        std::vector<const TreeNode *> level{value};
        size_t kept = answer.size();
        for (size_t i = 0; i < level.size(); i++) {
            if (level.size() > 40000000)
                fail("the tree that was returned does not end");
            if (i)
                answer += ' ';
            if (!level[i]) {
                answer += nothing_word;
                continue;
            }
            put(level[i]->val);
            kept = answer.size();
            level.push_back(level[i]->left);
            level.push_back(level[i]->right);
        }
        if (value)
            answer.resize(kept); // nothing stands after the last node
    }
#endif
    else {
        static_assert(!sizeof(T), "no type of signatures");
    }
}

inline void separate(char c) { answer += c; }

inline void print()
{
    std::cout.flush();
    fflush(stdout);
    for (size_t at = 0; at < answer.size();) {
        const ssize_t n = ::write(answer_fd, answer.data() + at, answer.size() - at);
        if (n <= 0)
            _exit(1);
        at += static_cast<size_t>(n);
    }
    if (timed) {
        const int fd = ::open("/box/time", O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dprintf(fd, "%lld", spent_ns);
        ::close(fd);
    }
}

inline void begin(int argc, char **argv) { timed = argc > 1 && !strcmp(argv[1], "--time"); }

// From its beginning until it is over the solution runs: the program may not end, and what is done counts.
class running {
    long long begun_ns = 0;

public:
    explicit running(const char *name)
    {
        static bool once = (std::atexit(at_exit), true);
        (void)once;
        waiting_for = name;
        begun_ns = timed ? cpu_ns() : 0;
        count(true);
    }
    void over()
    {
        if (!waiting_for)
            return;
        count(false);
        if (timed)
            spent_ns += cpu_ns() - begun_ns;
        waiting_for = nullptr;
    }
    ~running() { over(); }
};

// The result of a method, which has been printed: its memory is given back as it was taken.
template <class T> void drop(T &result)
{
    count(true);
    {
        const T gone(std::move(result));
    }
    count(false);
}

} // namespace dryrun_function

using namespace std; // as where such functions are asked for
