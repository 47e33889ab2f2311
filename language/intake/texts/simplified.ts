/** Chinese words in simplified characters, in which the lists of words have them. */

/** Each traditional character of headings and phrases before the simplified one. */
const PAIRS =
  '標标 準准 務务 諾诺 應应 時时 間间 實实 績绩 達达 際际 項项 類类 別别 級级 優优 備备 註注 說说 單单 號号 編编 碼码 責责 負负 當当 門门 機机 構构 組组 織织 業业 內内 處处 辦办 結结 復复 覆复 響响 數数 總总 賠赔 償偿 補补 費费 開开 閉闭 營营 聯联 絡络 電电 話话 點点 請请 須须 將将 會会 們们 證证 圖图 書书 館馆 車车 價价 質质 規规 範范 評评 滿满 確确 認认 計计 劃划 預预 約约 訂订 貨货 運运 輸输 遞递 資资 訊讯 網网 線线 術术 與与 從从 於于 來来 過过 還还 這这 個个 為为 無无 長长 員员 隊队 園园 區区 醫医 藥药 護护 學学 習习 戶户 繳缴 稅税 險险 銀银 匯汇 帳账 貸贷 題题 圍围 條条 則则 據据 錄录 報报 導导 關关 係系 產产 親亲 邊边 歸归 檢检 測测 驗验 設设 試试 陳陈 訴诉 調调 額额 權权 義义 環环 參参 觀观 體体 種种 療疗 農农 對对 後后 臺台 灣湾 儘尽 隨随 聽听 顧顾 詢询 問问 訪访 談谈 協协 動动 勞劳 變变 換换 續续 維维 鐘钟 週周 歲岁';

const SIMPLE = new Map(PAIRS.split(' ').map(([traditional = '', simple = '']) => [traditional, simple]));
const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'gu');

/** The same text, as long, with the characters that are known in both writings simplified. */
export const simplified = (text: string): string => text.replace(TRADITIONAL, (sign) => SIMPLE.get(sign) ?? sign);
