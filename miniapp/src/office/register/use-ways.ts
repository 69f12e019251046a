import { ways } from '@huying/shared/text/zh-CN/register'
import { useKeyHints } from '../key-hints'

/** How things are said to be done here: with keys where there is a keyboard, else by a tap. */
export const useWays = () => ways[useKeyHints() ? 'keys' : 'touch']
