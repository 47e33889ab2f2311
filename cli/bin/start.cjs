// Apart from the check of Node's version: one that is too old does not even read this line.
import('../cli/yardstick.js');
