/** The file in which a workspace says what holds for all its services; the folder with one is a workspace. */
export const SETTINGS_FILE = 'yardstick.json';
