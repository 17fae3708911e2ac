# Two breadth-first searches that take turns, one round each: after a and b rounds they meet exactly if the chain is no
# longer than a + b. At most 53 profiles on either side.


def contacts_of(person):
    print("?", person, flush=True)
    return input().split()[1:]


def shortest_chain(s, t):
    reached, front = {s}, [s]
    others, their_front = {t}, [t]
    for length in range(1, 9):
        near = {contact for person in front for contact in contacts_of(person)} - reached
        reached |= near
        if near & others:
            return length
        reached, front, others, their_front = others, their_front, reached, near
    return -1


_, s, t = input().split()
print("!", shortest_chain(s, t))
