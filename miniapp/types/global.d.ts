/// <reference types="@tarojs/taro" />

/** Where the API is, for WeChat; in a browser it is where the page came from. Set when building. */
declare const HUYING_API: string
/** Whether this mini-program was given WeChat's recogniser (the plugin WechatSI). Set when building. */
declare const HUYING_SPEECH: boolean

declare module '*.scss'
declare module '*.png'

declare namespace NodeJS {
	interface ProcessEnv {
		TARO_ENV: 'weapp' | 'h5'
	}
}
