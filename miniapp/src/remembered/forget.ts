import Taro from '@tarojs/taro'

/** What is remembered stands in storage under names that begin so. */
export const PREFIX = 'remembered '

/** Signed out: nobody else shall see here what was known. */
export function forgetRemembered(): void {
	for (const key of Taro.getStorageInfoSync().keys ?? [])
		if (key.startsWith(PREFIX)) Taro.removeStorageSync(key)
}
