import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './attributes'

// Taro shortens the names of attributes by their place in its list: the list is to be the one the templates had.
if (process.env.TARO_ENV === 'weapp') mergeInternalComponents(ariaAttributes)
