# A Forth: compile mode, control structures, words defined by words, a return stack, memory, strings, and its errors.
import operator


class ForthError(Exception):
    pass


class Word:
    def __init__(self, name, code, immediate=False):
        self.name, self.code, self.immediate = name, code, immediate

    def __repr__(self):
        return f"<{self.name}{'!' if self.immediate else ''}>"


class Forth:
    def __init__(self):
        self.stack, self.returns, self.memory, self.control = [], [], [], []
        self.words, self.out = {}, []
        self.compiling = None
        self.tokens = iter(())
        self.steps = 0
        for name, f in {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.floordiv, "mod": operator.mod, "and": operator.and_, "or": operator.or_, "max": max, "min": min}.items():
            self.native(name, self.binary(f))
        for name, f in {"=": operator.eq, "<": operator.lt, ">": operator.gt, "<>": operator.ne}.items():
            self.native(name, self.binary(lambda a, b, f=f: -1 if f(a, b) else 0))
        shuffles = {"dup": "a aa", "drop": "a ", "swap": "ab ba", "over": "ab aba", "rot": "abc bca", "nip": "ab b", "tuck": "ab bab", "2dup": "ab abab", "2drop": "ab "}
        for name, effect in shuffles.items():
            self.native(name, self.shuffle(*effect.split(" ")))
        for name in dir(self):
            if name.startswith("word_"):
                method = getattr(self, name)
                self.native(method.__doc__.split()[0], method, "immediate" in method.__doc__)

    def native(self, name, code, immediate=False):
        self.words[name] = Word(name, code, immediate)

    def pop(self):
        if not self.stack:
            raise ForthError("stack underflow")
        return self.stack.pop()

    def binary(self, f):
        def run():
            b, a = self.pop(), self.pop()
            self.stack.append(f(a, b))
        return run

    def shuffle(self, before, after):
        def run():
            values = {name: self.pop() for name in reversed(before)}
            self.stack.extend(values[name] for name in after)
        return run

    def word_dot(self):
        """. ( n -- )"""
        self.out.append(str(self.pop()))

    def word_stack(self):
        """.s"""
        self.out.append(f"<{len(self.stack)}> {' '.join(map(str, self.stack))}")

    def word_emit(self):
        """emit"""
        self.out.append(chr(self.pop()))

    def word_cr(self):
        """cr"""
        self.out.append("\n")

    def word_to_r(self):
        """>r"""
        self.returns.append(self.pop())

    def word_r_from(self):
        """r>"""
        if not self.returns:
            raise ForthError("return stack underflow")
        self.stack.append(self.returns.pop())

    def word_i(self):
        """i"""
        self.stack.append(self.returns[-1][0])

    def word_j(self):
        """j"""
        self.stack.append(self.returns[-2][0])

    def word_fetch(self):
        """@"""
        self.stack.append(self.memory[self.address()])

    def word_store(self):
        """!"""
        address = self.address()
        self.memory[address] = self.pop()

    def word_allot(self):
        """allot"""
        self.memory.extend([0] * self.pop())

    def address(self):
        address = self.pop()
        if not 0 <= address < len(self.memory):
            raise ForthError(f"bad address {address}")
        return address

    def word_variable(self):
        """variable"""
        address = len(self.memory)
        self.memory.append(0)
        self.native(self.next_token("variable"), lambda: self.stack.append(address))

    def word_constant(self):
        """constant"""
        value = self.pop()
        self.native(self.next_token("constant"), lambda: self.stack.append(value))

    def word_colon(self):
        """:"""
        if self.compiling is not None:
            raise ForthError("nested definition")
        self.compiling = (self.next_token(":"), [])

    def word_semicolon(self):
        """; immediate"""
        if self.compiling is None:
            raise ForthError("; outside of a definition")
        name, code = self.compiling
        if self.control:
            raise ForthError(f"unfinished {self.control[-1][0]} in {name}")
        self.compiling = None
        self.words[name] = Word(name, code)

    def word_immediate(self):
        """immediate"""
        list(self.words.values())[-1].immediate = True

    def word_if(self):
        """if immediate"""
        self.emit_jump("if", "0branch")

    def word_else(self):
        """else immediate"""
        before = self.expect_control("if")
        self.emit_jump("if", "branch")
        self.code()[before] = ("0branch", len(self.code()))

    def word_then(self):
        """then immediate"""
        at = self.expect_control("if")
        self.code()[at] = (self.code()[at][0], len(self.code()))

    def word_begin(self):
        """begin immediate"""
        self.control.append(("begin", len(self.code())))

    def word_until(self):
        """until immediate"""
        self.code().append(("0branch", self.expect_control("begin")))

    def word_while(self):
        """while immediate"""
        self.emit_jump("while", "0branch")

    def word_repeat(self):
        """repeat immediate"""
        leave = self.expect_control("while")
        self.code().append(("branch", self.expect_control("begin")))
        self.code()[leave] = ("0branch", len(self.code()))

    def word_do(self):
        """do immediate"""
        self.code().append(("do", None))
        self.control.append(("do", len(self.code())))

    def word_loop(self):
        """loop immediate"""
        self.code().append(("loop", self.expect_control("do")))

    def word_recurse(self):
        """recurse immediate"""
        name, code = self.compiling
        code.append(("call", Word(name, code)))

    def code(self):
        if self.compiling is None:
            raise ForthError("only in a definition")
        return self.compiling[1]

    def emit_jump(self, name, operation):
        self.control.append((name, len(self.code())))
        self.code().append((operation, None))

    def expect_control(self, name):
        if not self.control or self.control[-1][0] != name:
            raise ForthError(f"{name} expected, {self.control[-1][0] if self.control else 'nothing'} found")
        return self.control.pop()[1]

    def next_token(self, who):
        token = next(self.tokens, None)
        if token is None:
            raise ForthError(f"{who} needs a name")
        return token

    def execute(self, word):
        if not isinstance(word.code, list):
            word.code()
            return
        at, code = 0, word.code
        while at < len(code):
            self.steps += 1
            operation, operand = code[at]
            at += 1
            match operation:
                case "push":
                    self.stack.append(operand)
                case "call":
                    self.execute(operand)
                case "text":
                    self.out.append(operand)
                case "branch":
                    at = operand
                case "0branch":
                    if self.pop() == 0:
                        at = operand
                case "do":
                    start, limit = self.pop(), self.pop()
                    self.returns.append([start, limit])
                case "loop":
                    frame = self.returns[-1]
                    frame[0] += 1
                    if frame[0] < frame[1]:
                        at = operand
                    else:
                        self.returns.pop()

    def text(self):
        parts = []
        for token in self.tokens:
            if token.endswith('"'):
                return " ".join([*parts, token[:-1]])
            parts.append(token)
        raise ForthError('unterminated ."')

    def interpret(self, source):
        self.tokens = iter(source.split())
        for token in self.tokens:
            if token == "(":
                while self.next_token("comment") != ")":
                    pass
                continue
            if token == '."':
                item = ("text", self.text())
            elif token in self.words:
                item = ("call", self.words[token])
            else:
                try:
                    item = ("push", int(token))
                except ValueError:
                    raise ForthError(f"{token} ?") from None
            if self.compiling is not None and not (item[0] == "call" and item[1].immediate):
                self.compiling[1].append(item)
            elif item[0] == "push":
                self.stack.append(item[1])
            elif item[0] == "text":
                self.out.append(item[1])
            else:
                self.execute(item[1])

    def run(self, source):
        try:
            self.interpret(source)
        except ForthError as error:
            self.compiling, self.tokens = None, iter(())
            self.control.clear()
            self.returns.clear()
            self.out.append(f"[{error}]")
            self.stack.clear()
        except (ZeroDivisionError, RecursionError) as error:
            self.out.append(f"[{type(error).__name__}]")
            self.stack.clear()
            self.returns.clear()
        text, self.out = " ".join(self.out), []
        print(f"{source.strip()[:50]:<52}{text!r}")


f = Forth()
for line in """1 2 + .
: square dup * ; 7 square .
: fact dup 2 < if drop 1 else dup 1 - recurse * then ; 5 fact . 25 fact .
: fib dup 2 < if else dup 1 - recurse swap 2 - recurse + then ; 15 fib .
: countdown begin dup . 1 - dup 0 = until drop ." lift off" ; 5 countdown
: table 4 1 do 4 1 do i j * . loop cr loop ; table
variable x 42 x ! x @ . x @ 1 + x ! x @ .
10 constant ten ten ten * .
: collatz ( n -- steps ) 0 swap begin dup 1 > while dup 2 mod if 3 * 1 + else 2 / then swap 1 + swap repeat drop ; 27 collatz .
: gcd begin dup while tuck mod repeat drop ; 1071 462 gcd . 17 5 gcd .
1 2 3 rot .s 2drop drop .s
: stars 0 do 42 emit loop ; 5 stars
variable primes 100 allot
: prime? dup 2 < if drop 0 else -1 swap dup 2 do dup i mod 0 = if swap drop 0 swap then loop drop then ;
: show-primes 30 3 do i prime? if i . then loop ; show-primes
: sum 0 swap 1 + 0 do i + loop ; 1000 sum .
5 >r r> . 1 2 max . 1 2 min . 6 3 and . 6 3 or .
: inline 99 ; immediate : user inline 1 ; .s user .s drop drop
: double 2 * ; : quadruple double double ; 4 quadruple . : double 3 * ; 4 quadruple . 4 double .
+
1 0 /
undefined-word
: broken if ;
then
;
: a : b ; ;
variable
." never closed
r>
500 @
: forever recurse ; forever
( comment ) 3 4 2dup + . * .
1 2 = . 2 2 = . 1 2 < . 2 1 <> .""".splitlines():
    f.run(line)
print(f.steps, len(f.words), f.words["square"], f.words["if"], f.words["square"].code, f.memory[:2])
